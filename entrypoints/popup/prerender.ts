import { createElement } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { App } from './App';

/** The first step as HTML, in the default language. */
export function prerender(): string {
  return renderToString(createElement(App, null));
}
