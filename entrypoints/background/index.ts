import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { ensureHeartbeat, isHeartbeat, isLockAlarm, isRoadAlarm } from '@/utils/browser/alarms';
import { watchBreakpoints } from '@/utils/browser/breakpoints';
import { isShowMeOne } from '@/utils/browser/page-messages';
import { watchNotification } from '@/utils/browser/notification';
import { openCheckIn, openWelcome } from '@/utils/browser/pages';
import { openByClick } from '@/utils/browser/popup';
import { rememberReturn } from '@/utils/browser/session';
import { closeLock, closeUnusedLock, closeWithScreen, forgetOnceLocked } from '@/utils/locking/close-lock';
import { goOnDeleting } from '@/utils/upkeep/delete-everything';
import { forgetOld } from '@/utils/upkeep/forget-old';
import { noticeIdleState, noticeLateAlarm } from '@/utils/nudging/notice-return';
import { watchLeft } from '@/utils/upkeep/save-left';
import { planAsked, updateAtBreakpoint, updateNudges } from '@/utils/nudging/update-nudges';
import { keepCopies } from '@/utils/history/copies/keep-copies';
import { onChange } from '@/utils/history/connection/changes';
import { openStored } from '@/utils/history/connection/database';
import { tendRoad } from '@/utils/road/tend-road';
import { keepChoices } from '@/utils/history/copies/second-copy';
import { tidyMoves } from '@/utils/history/sealed/tidy-moves';
import { watchDeletion } from '@/utils/storage/deletion';
import { watchChoices } from '@/utils/storage/kept-twice';
import { watchLock } from '@/utils/storage/lock-state';
import { watchSyncedItems } from '@/utils/storage/synced/synced-items';
import { watchPause } from '@/utils/storage/stored-pause';
import { watchSettings } from '@/utils/storage/stored-settings';

export default defineBackground({
  main() {
    const tend = () => void updateNudges();
    const travel = () => void tendRoad().catch(() => {});
    const copyChoices = () => void keepChoices().catch(() => {});

    browser.runtime.onInstalled.addListener(({ reason }) => {
      tend();
      copyChoices();
      if (reason === 'install') void openWelcome();
    });
    browser.runtime.onStartup.addListener(() => {
      void rememberReturn(Temporal.Now.instant()).then(tend);
      void keepCopies();
      void tidyMoves();
      copyChoices();
      travel();
    });
    browser.runtime.onConnect.addListener((port) => {
      void keepCopies();
      port.onDisconnect.addListener(tend);
      port.onDisconnect.addListener(travel);
      watchLeft(port);
    });
    browser.runtime.onMessage.addListener((message: unknown) => {
      return isShowMeOne(message) ? planAsked() : undefined;
    });
    browser.alarms.onAlarm.addListener((alarm) => {
      const now = Temporal.Now.instant();
      void closeUnusedLock(now);
      if (isRoadAlarm(alarm)) return travel();
      if (isLockAlarm(alarm)) return;
      void noticeLateAlarm(alarm.scheduledTime, now).then(tend);
      if (isHeartbeat(alarm)) {
        void forgetOld(now);
        void keepCopies();
        void tidyMoves();
        copyChoices();
        travel();
      }
    });
    browser.idle.onStateChanged.addListener((state) => {
      const now = Temporal.Now.instant();
      void (state === 'locked' ? closeWithScreen() : closeUnusedLock(now));
      void noticeIdleState(state, now).then(tend);
    });
    browser.commands.onCommand.addListener((command) => {
      if (command === 'lock') void closeLock();
    });
    watchBreakpoints(() => void updateAtBreakpoint());
    watchNotification(() => void openCheckIn());
    watchSettings(tend);
    watchLock(() => void forgetOnceLocked().catch(() => {}));
    watchPause(tend);
    watchSyncedItems(travel);
    onChange(travel);
    watchChoices(copyChoices);
    // Whoever deletes everything may be closed before it is done, or was in an earlier run of the browser.
    watchDeletion(() => void goOnDeleting());
    void goOnDeleting();
    void ensureHeartbeat();
    void openByClick();
    // Whatever woke the worker asks for it; until then it is on its way.
    void openStored().catch(() => {});
  },
});
