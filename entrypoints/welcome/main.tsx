import '@/assets/styles/base.css';
import '@/assets/styles/full-page.css';
import { render } from 'preact';
import { keepDiscreet } from '@/components/appearance/keep-discreet';
import { keepLocked } from '@/components/lock/keep-locked';
import { keepLook } from '@/components/appearance/keep-look';
import { mountPoint } from '@/components/page/mount-point';
import { App } from './App';
import './style.css';

keepLocked();
keepLook();
const draw = () => render(<App />, mountPoint());
void keepDiscreet('welcome', draw).then(draw);
