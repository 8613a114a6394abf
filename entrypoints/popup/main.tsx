import '@/assets/styles/base.css';
import { hydrate, render } from 'preact';
import { mountPoint } from '@/components/page/mount-point';
import { App } from './App';
import { loadDiscretion, loadLocking, loadLook } from './lazily';
import './style.css';

void loadLook().then(({ keepLook }) => keepLook());
// A minute that is being answered is answered on: what comes of it goes in sealed.
void loadLocking().then(({ keepLocked }) => keepLocked());

const root = mountPoint();
// The page comes with the first step drawn, which first-sight.js hides where it is not the one to see.
if (document.documentElement.classList.contains('waits')) {
  root.replaceChildren();
  render(<App />, root);
  document.documentElement.classList.remove('waits');
} else {
  hydrate(<App />, root);
}

const redraw = () => render(<App />, root);
void loadDiscretion()
  .then(({ keepDiscreet }) => keepDiscreet('popup', redraw))
  .then((isDiscreet) => isDiscreet && redraw());
