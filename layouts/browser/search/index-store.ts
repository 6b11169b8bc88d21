import type { IndexStore } from './published-index.ts';
import type { SiteBase } from './site-base.ts';

/** The files of the index on the web. */
export function webStore(base: SiteBase): IndexStore {
  return {
    read: async (path) => {
      const response = await fetch(
        base.address(`/search-index/${path}`),
        path === 'directory.json' ? { cache: 'no-cache' } : {},
      );
      if (!response.ok) throw new Error(`The search index has no file ${path} (${response.status}).`);
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}

/**
 * The files of the index beside a page that is read without a server. Browsers let such a page fetch nothing, but they do run its
 * scripts: each file is a script that hands over its bytes.
 */
export function fileStore(base: SiteBase): IndexStore {
  const waiting = new Map<string, (bytes: Uint8Array) => void>();
  Object.assign(globalThis, {
    searchIndexFile: (path: string, packed: string) => {
      waiting.get(path)?.(Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0)));
    },
  });
  return {
    read: (path) =>
      new Promise((resolve, reject) => {
        const script = Object.assign(document.createElement('script'), {
          src: base.address(`/search-index/${path}.js`),
        });
        waiting.set(path, resolve);
        script.addEventListener('error', () => {
          reject(new Error(`The search index has no file ${path}.`));
        });
        script.addEventListener('load', () => {
          script.remove();
        });
        document.head.append(script);
      }),
  };
}
