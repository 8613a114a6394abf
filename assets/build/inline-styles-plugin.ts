import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const STYLE_SHEET = /<link rel="stylesheet"[^>]* href="\/([^"]+\.css)"[^>]*>/g;

/** Named by what they say, as the policy of pages allows them: “'sha256-…'”. */
const allowed = new Set<string>();

/**
 * Puts the popup’s styles into its page, so that its first picture waits for no other file. The links stay, switched off: a
 * later step that needs one of these style sheets sees that it is there.
 */
export function inlinePopupStyles(): Plugin {
  return {
    name: 'heartward:inline-popup-styles',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const page of Object.values(bundle)) {
          if (page.type !== 'asset' || !/popup(?:\/index)?\.html$/.test(page.fileName)) continue;
          page.source = String(page.source).replaceAll(STYLE_SHEET, (link, path: string) => {
            const sheet = bundle[path];
            if (sheet?.type !== 'asset')
              throw new Error(`The popup’s page asks for ${path}, which is not built.`);
            const styles = String(sheet.source);
            allowed.add(`'sha256-${createHash('sha256').update(styles).digest('base64')}'`);
            return `${link.replace('<link', '<link disabled')}<style>${styles}</style>`;
          });
        }
      },
    },
  };
}

/** The policy of pages, by which what stands in the popup’s page is a style and nothing else is. */
export function allowPopupStyles(policy: string): string {
  return policy.replace("style-src 'self'", ["style-src 'self'", ...[...allowed].toSorted()].join(' '));
}
