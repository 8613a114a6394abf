import '@/assets/styles/base.css';
import '@/assets/styles/full-page.css';
import { render } from 'preact';
import { keepDiscreet } from '@/components/appearance/keep-discreet';
import { keepLocked } from '@/components/lock/keep-locked';
import { keepLook } from '@/components/appearance/keep-look';
import { mountPoint } from '@/components/page/mount-point';
import { App } from './App';
import { loadVisits } from './visits';
import './style.css';

keepLocked();
keepLook();
const draw = () => render(<App />, mountPoint());
// Where one was is asked for at once, and what cannot be read is not known any more.
const visits = loadVisits().catch(() => {});
void Promise.all([keepDiscreet('history', draw), visits]).then(draw);
