import { vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { rememberReturn } from '@/utils/browser/session';
import { putOffNudge, sendAway } from '@/utils/nudging/put-off';
import { confirmShown } from '@/utils/nudging/confirm';
import { noticeIdleState, noticeLateAlarm } from '@/utils/nudging/notice-return';
import { readPlan } from '@/utils/nudging/read-plan';
import { planAsked, updateNudges } from '@/utils/nudging/update-nudges';
import { openHistory } from '@/utils/history/connection/database';
import { advanceNudge, readNudgesSince, readOpenNudges } from '@/utils/history/records/nudges';
import type { Moment } from '@/utils/schedule/decide';
import { listLater } from '@/utils/schedule/later';
import type { Later } from '@/utils/schedule/later-choices';
import type { Nudge } from '@/utils/schedule/nudge';
import { endOfPause, type Pause } from '@/utils/schedule/pause';
import { planNext, type Next, type PlanInput } from '@/utils/schedule/plan-next';
import type { FrequencySettings } from '@/utils/settings/settings';
import { writePause } from '@/utils/storage/stored-pause';
import { toTimestamp } from '@/utils/time/timestamp';
import { FakeLocks } from '../../../fake-locks.ts';
import { goodMoment } from './arbitrary.ts';

const HEARTBEAT_MINUTES = 30;

/** What somebody does with a nudge that came. */
export type Answer = 'answered' | 'half-said' | 'ignored' | 'sent-away' | Later;

/** One time that the popup opened by itself. */
export interface Showing {
  nudge: Nudge;
  /** By the clock that was set then. */
  at: Temporal.Instant;
  /** Since the world began, whatever the clock says. */
  livedMinutes: number;
  gapMinutes: number;
  /** Whether it was put off to another. */
  wasPutOff: boolean;
}

/**
 * A browser and a person around the real delivery: its clock, its alarms and what can be seen of the person are ours.
 * What happens in it happens one after the other, as behind the lock of a browser.
 */
export class World {
  moment: Moment = goodMoment;
  answer: Answer = 'answered';
  readonly showings: Showing[] = [];
  /** The nudges that were on the icon. */
  readonly dotted = new Set<string>();
  livedMinutes = 0;
  #heartbeatAt: Temporal.Instant;
  #hasOpened = false;

  private constructor(
    public frequency: FrequencySettings,
    public zone: string,
    public now: Temporal.Instant,
  ) {
    this.#heartbeatAt = now.add({ minutes: HEARTBEAT_MINUTES });
  }

  static async begin(frequency: FrequencySettings, zone: string, now: string): Promise<World> {
    fakeBrowser.reset();
    const history = await openHistory();
    await Promise.all([history.clear('nudges'), history.clear('drafts')]);
    const world = new World(frequency, zone, Temporal.Instant.from(now));
    world.#stand();
    await world.change(frequency);
    return world;
  }

  #stand(): void {
    vi.spyOn(Temporal.Now, 'instant').mockImplementation(() => this.now);
    vi.spyOn(Temporal.Now, 'timeZoneId').mockImplementation(() => this.zone);
    vi.stubGlobal('navigator', {
      languages: ['en-GB'],
      locks: new FakeLocks(),
    });
    Object.assign(browser.idle, { queryState: async (seconds: number) => this.#toIdleState(seconds) });
    Object.assign(browser.tabs, { query: async () => [{ audible: this.moment.isAudible }] });
    Object.assign(browser.windows, { getAll: async () => this.#listWindows() });
    Object.assign(browser.action, {
      openPopup: async () => {
        this.#hasOpened = true;
      },
    });
  }

  #toIdleState(seconds: number): string {
    const { person } = this.moment;
    if (person === 'locked') return 'locked';
    if (person === 'busy') return 'active';
    return person === 'away' || seconds <= 15 ? 'idle' : 'active';
  }

  #listWindows() {
    const { window } = this.moment;
    const type = window === 'toolless' ? 'popup' : 'normal';
    const state = window === 'fullscreen' ? 'fullscreen' : 'normal';
    return [{ focused: window !== 'elsewhere', type, state }];
  }

  /** Wakes the worker, for whatever reason, and lets the person do with a popup what they do. */
  async tend(): Promise<void> {
    await updateNudges();
    while (this.#hasOpened) {
      this.#hasOpened = false;
      const { nudge } = await confirmShown(this.now);
      if (!nudge) continue;
      const { now: at, livedMinutes, frequency } = this;
      const wasPutOff = await this.#respond(nudge);
      this.showings.push({ nudge, at, livedMinutes, gapMinutes: frequency.gapMinutes, wasPutOff });
      await updateNudges();
    }
    for (const { id, state } of await readOpenNudges()) if (state === 'dotted') this.dotted.add(id);
  }

  /** Answers as the person does; true where they put it off to another. */
  async #respond(nudge: Nudge): Promise<boolean> {
    const { answer } = this;
    const here = this.now.toZonedDateTimeISO(this.zone);
    if (answer === 'ignored') return false;
    if (answer === 'answered' || answer === 'half-said') await advanceNudge(nudge.id, answer, this.now);
    else if (answer === 'sent-away' || !listLater(nudge, this.frequency, here).includes(answer)) {
      await sendAway(nudge, here);
    } else {
      await putOffNudge(nudge, answer, here);
      return answer !== 'tomorrow';
    }
    return false;
  }

  /** Time passes by with the computer awake. */
  async pass(minutes: number): Promise<void> {
    const end = this.now.add({ seconds: Math.round(minutes * 60) });
    while (true) {
      const due = await browser.alarms.get('due');
      const dueAt = due ? Temporal.Instant.fromEpochMilliseconds(Math.ceil(due.scheduledTime)) : end;
      const next =
        [dueAt, this.#heartbeatAt, end].toSorted((a, b) => Temporal.Instant.compare(a, b))[0] ?? end;
      this.#moveTo(next);
      const isOver = Temporal.Instant.compare(this.now, end) >= 0;
      // What is due at the very end rings, too.
      if (!isOver || Temporal.Instant.compare(dueAt, this.now) <= 0) await this.#ring();
      if (isOver) return;
    }
  }

  /** Time passes by with the computer asleep; then somebody opens it, and is busy for a moment. */
  async sleep(minutes: number): Promise<void> {
    await noticeIdleState('idle', this.now);
    this.#moveTo(this.now.add({ seconds: Math.round(minutes * 60) }));
    await noticeIdleState('active', this.now);
    await this.#ring();
  }

  /** Rings what is due or overdue. */
  async #ring(): Promise<void> {
    const due = await browser.alarms.get('due');
    const ringing = due && due.scheduledTime <= this.now.epochMilliseconds;
    if (ringing) await browser.alarms.clear('due');
    const isBeating = Temporal.Instant.compare(this.#heartbeatAt, this.now) <= 0;
    const at = ringing ? due.scheduledTime : this.#heartbeatAt.epochMilliseconds;
    if (isBeating) this.#heartbeatAt = this.now.add({ minutes: HEARTBEAT_MINUTES });
    if (ringing || isBeating) await noticeLateAlarm(at, this.now);
    await this.tend();
  }

  #moveTo(now: Temporal.Instant): void {
    this.livedMinutes += Math.max(this.now.until(now).total('minutes'), 0);
    this.now = now;
  }

  /** The clock is set to another time. Alarms ring by the clock, and the worker is woken in the end. */
  async setClock(now: Temporal.Instant): Promise<void> {
    this.now = now;
    this.#heartbeatAt = now.add({ minutes: HEARTBEAT_MINUTES });
    await this.#ring();
  }

  async travel(zone: string): Promise<void> {
    this.zone = zone;
    await this.tend();
  }

  /** The browser ends and starts again, and has forgotten its alarms and all that is of a session. */
  async restart(): Promise<void> {
    await browser.alarms.clearAll();
    await browser.storage.session.clear();
    await rememberReturn(this.now);
    await this.tend();
  }

  async change(frequency: FrequencySettings): Promise<void> {
    this.frequency = frequency;
    await browser.storage.local.set({ settings: { frequency } });
    await this.tend();
  }

  async pause(pause: Pause): Promise<void> {
    await writePause(toTimestamp(endOfPause(pause, this.now.toZonedDateTimeISO(this.zone))));
    await this.tend();
  }

  /** The person wishes to see how it asks. */
  async ask(): Promise<void> {
    await planAsked();
    await this.tend();
  }

  plan(): Promise<PlanInput> {
    return readPlan(this.now);
  }

  async next(): Promise<Next> {
    return planNext(await this.plan(), this.now);
  }

  /** When the worker is to be woken next; null for never. */
  async dueAlarm(): Promise<string | null> {
    const due = await browser.alarms.get('due');
    return due ? toTimestamp(Temporal.Instant.fromEpochMilliseconds(due.scheduledTime)) : null;
  }

  /** Everything that was ever planned and came due. */
  nudges(): Promise<Nudge[]> {
    return readNudgesSince(Temporal.Instant.fromEpochMilliseconds(0));
  }
}
