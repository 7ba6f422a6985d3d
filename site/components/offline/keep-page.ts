/** Where the service worker lies; nowhere where the owner has switched it off. */
const path = document.documentElement.dataset['serviceWorker'];

if (path && 'serviceWorker' in navigator && !navigator.serviceWorker.controller) {
  if (document.readyState === 'complete') register(path);
  else addEventListener('load', () => register(path));
}

/** Has what is read from here on kept for when there is no connection, and this page with what it is made of. */
function register(path: string) {
  const { serviceWorker } = navigator;
  const keepThisPage = () => {
    const files = performance.getEntriesByType('resource').map(({ name }) => name);
    serviceWorker.controller?.postMessage([location.href, ...files]);
  };
  serviceWorker.addEventListener('controllerchange', keepThisPage, { once: true });
  // Where a browser lets nothing be stored, nothing is kept, and nothing says so.
  serviceWorker.register(path).catch(() => {});
}

export {};
