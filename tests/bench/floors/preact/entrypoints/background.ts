import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';

export default defineBackground({
  type: 'module',
  main() {
    browser.alarms.onAlarm.addListener(() => {});
    browser.runtime.onMessage.addListener(() => {});
  },
});
