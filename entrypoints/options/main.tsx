import { render } from 'preact';
import { mountPoint } from '@/components/mount-point';
import { App } from './App';
import '@/assets/styles/base.css';
import '@/assets/styles/full-page.css';
import './style.css';

render(<App />, mountPoint());
