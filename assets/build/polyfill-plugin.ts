import type { Plugin } from 'vite';

/**
 * Makes a module of webextension-polyfill, which is written for CommonJS. The bundler copies all properties of what such
 * a file exports, and to read them has the browser make each of its APIs: some 2 ms of each start of the worker.
 */
export function polyfillPlugin(): Plugin {
  return {
    name: 'heartward:polyfill',
    apply: 'build',
    transform(source, file) {
      if (!/\/webextension-polyfill\/dist\/browser-polyfill(\.min)?\.js$/.test(file.replaceAll('\\', '/')))
        return null;
      const code = `const module = { exports: {} };
(function (module, exports, define) {
${source}
})(module, module.exports);
export default module.exports;`;
      return { code, map: null };
    },
  };
}
