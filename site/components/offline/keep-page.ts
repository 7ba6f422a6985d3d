/**
 * Has what is read from here on kept for when there is no connection, and this page with what it is made of: for who has
 * begun to use the site. The page names the service worker, unless the owner has switched it off.
 */
export function keepPage() {
  const path = document.documentElement.dataset['serviceWorker'];
  if (!path || !('serviceWorker' in navigator) || navigator.serviceWorker.controller) return;
  if (document.readyState === 'complete') register(path);
  else addEventListener('load', () => register(path));
}

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
