import href from '../../../styles/search/not-this.css?url';

let loaded: Promise<unknown> | undefined;

/** How what can be refused looks, once it is there: few pages need it, so none carries it. */
export function refusingLook(): Promise<unknown> {
  loaded ??= new Promise((done) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.addEventListener('load', done);
    // It can be pressed all the same.
    link.addEventListener('error', done);
    link.href = href;
    document.head.append(link);
  });
  return loaded;
}
