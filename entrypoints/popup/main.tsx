import { render } from 'preact';
import { stayConnected } from '@/utils/browser/messages';
import { mountPoint } from '@/components/mount-point';
import { App } from './App';
import { guardFirstInstant } from './first-instant';
import '@/assets/styles/base.css';
import './style.css';

guardFirstInstant();
stayConnected();
render(<App />, mountPoint());
