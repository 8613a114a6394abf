import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { isShowMeOne } from '@/utils/browser/messages';
import { STILL_SECONDS } from '@/utils/browser/moment';
import { openWelcome } from '@/utils/browser/pages';
import { planAsked, tendNudges } from '@/utils/delivery/tend';
import { watchSettings } from '@/utils/settings/store';

export default defineBackground({
  type: 'module',
  main() {
    browser.runtime.onInstalled.addListener(({ reason }) => {
      void tendNudges();
      if (reason === 'install') void openWelcome();
    });
    browser.runtime.onStartup.addListener(() => void tendNudges());
    browser.runtime.onConnect.addListener((port) => port.onDisconnect.addListener(() => void tendNudges()));
    browser.runtime.onMessage.addListener((message: unknown) => {
      return isShowMeOne(message) ? planAsked() : undefined;
    });
    browser.alarms.onAlarm.addListener(() => void tendNudges());
    browser.idle.setDetectionInterval(STILL_SECONDS);
    browser.idle.onStateChanged.addListener(() => void tendNudges());
    watchSettings(() => void tendNudges());
  },
});
