import { parseYAML } from 'confbox';
import type { Plugin } from 'vite';

/** Makes a module of each text file: what it says, by key. */
export function textsPlugin(): Plugin {
  return {
    name: 'texts',
    transform(source, file) {
      if (!/\/assets\/texts\/.*\.yml$/.test(file)) return null;
      const texts = parseYAML<Record<string, unknown>>(source);
      const notText = Object.keys(texts).filter((key) => typeof texts[key] !== 'string');
      if (notText.length > 0) this.error(`Put quotes around the text of ${notText.join(', ')} in ${file}`);
      return { code: `export default ${JSON.stringify(texts)}`, map: null };
    },
  };
}
