import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { isShowMeOne } from '@/utils/browser/messages';
import { STILL_SECONDS } from '@/utils/browser/moment';
import { openWelcome } from '@/utils/browser/pages';
import { rememberReturn } from '@/utils/browser/session';
import { noticeIdleState, noticeLateAlarm } from '@/utils/delivery/notice-return';
import { planAsked, tendNudges } from '@/utils/delivery/tend';
import { watchPause } from '@/utils/settings/pause';
import { watchSettings } from '@/utils/settings/store';

export default defineBackground({
  type: 'module',
  main() {
    const tend = () => void tendNudges();

    browser.runtime.onInstalled.addListener(({ reason }) => {
      tend();
      if (reason === 'install') void openWelcome();
    });
    browser.runtime.onStartup.addListener(() => void rememberReturn(Temporal.Now.instant()).then(tend));
    browser.runtime.onConnect.addListener((port) => port.onDisconnect.addListener(tend));
    browser.runtime.onMessage.addListener((message: unknown) => {
      return isShowMeOne(message) ? planAsked() : undefined;
    });
    browser.alarms.onAlarm.addListener(({ scheduledTime }) => {
      void noticeLateAlarm(scheduledTime, Temporal.Now.instant()).then(tend);
    });
    browser.idle.setDetectionInterval(STILL_SECONDS);
    browser.idle.onStateChanged.addListener((state) => {
      void noticeIdleState(state, Temporal.Now.instant()).then(tend);
    });
    watchSettings(tend);
    watchPause(tend);
  },
});
