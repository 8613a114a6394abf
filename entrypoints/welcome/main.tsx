import '@/assets/styles/base.css';
import '@/assets/styles/full-page.css';
import { render } from 'preact';
import { keepDiscreet } from '@/components/keep-discreet';
import { keepLocked } from '@/components/keep-locked';
import { keepLook } from '@/components/keep-look';
import { mountPoint } from '@/components/mount-point';
import { App } from './App';
import './style.css';

keepLocked();
keepLook();
const draw = () => render(<App />, mountPoint());
void keepDiscreet('welcome', draw).then(draw);
