import '@/assets/styles/base.css';
import '@/assets/styles/full-page.css';
import { i18n } from '@/utils/texts/i18n';
import { render } from 'preact';
import { keepDiscreet } from '@/components/appearance/keep-discreet';
import { keepLocked } from '@/components/lock/keep-locked';
import { keepLook } from '@/components/appearance/keep-look';
import { mountPoint } from '@/components/page/mount-point';
import { App } from './App';
import { readSection } from './sections';
import './style.css';

keepLocked({ saysDeletion: true });
keepLook();
const draw = () => render(<App />, mountPoint());
const saySection = () => i18n.t(`options.${readSection(location.hash)}.title`);
void keepDiscreet('options', draw, saySection).then(draw);
