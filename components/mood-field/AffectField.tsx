import { i18n } from '@/utils/texts/i18n';
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Answers } from '@/utils/checkin/check-in';
import { nameCoordinate, namePlace } from '@/utils/vocabulary/mood-field/name-place';
import {
  KEY_STEP,
  moveCoordinate,
  PAGE_STEP,
  type MoodPoint,
} from '@/utils/vocabulary/mood-field/mood-point';
import { blendStyle } from './blend-style';
import { FieldColours } from './FieldColours';
import { placeAtPointer } from './point-at';
import './AffectField.css';

type Coordinates = Pick<Answers, keyof MoodPoint>;

interface Props extends Coordinates {
  onPlace: (coordinates: Coordinates) => void;
  /** Where the mark may belong by what was said in words: faint there, until one touches the field. */
  suggested?: MoodPoint | null;
  /** Whether what others see is placed: a hollow mark. */
  isShown?: boolean;
  /** Where one is oneself, beside what others see: that mark stands still. */
  felt?: MoodPoint | null;
  /** What stands below the field, where that is more than the place in words. */
  reading?: string;
  /** What lies on the field, and is touched for itself. */
  children?: ComponentChildren;
}

/**
 * Where one is: left unpleasant, right pleasant, bottom little energy, top much. A touch or a drag places the mark;
 * two sliders, which lie invisibly over the field, move the same mark by key.
 */
export function AffectField(props: Props) {
  const { pleasantness, energy, onPlace, suggested = null, isShown = false, felt = null } = props;
  const { reading, children } = props;
  const field = useRef<HTMLDivElement>(null);
  const [isDragging, setIsDragging] = useState(false);
  const isPlaced = pleasantness !== null || energy !== null;
  const coordinates: Coordinates = { pleasantness, energy };
  const guess = isPlaced ? null : suggested;
  const place: MoodPoint = guess ?? { pleasantness: pleasantness ?? 0, energy: energy ?? 0 };
  const isMarked = isPlaced || guess !== null;

  function follow(event: PointerEvent) {
    if (field.current) onPlace(placeAtPointer(event, field.current));
  }

  return (
    <div
      class="affect-field"
      data-shown={isShown}
      role="group"
      aria-label={i18n.t(isShown ? 'place.shown' : 'place.field')}
    >
      <span class="axis top" aria-hidden="true">
        {i18n.t('place.much')}
      </span>
      <div
        ref={field}
        class="surface field-surface"
        style={isMarked ? blendStyle(place) : undefined}
        onPointerDown={(event) => {
          if (event.button !== 0 || isOnButton(event)) return;
          // One that is handed over later has no pointer any more.
          if (event.isTrusted) event.currentTarget.setPointerCapture(event.pointerId);
          setIsDragging(true);
          follow(event);
        }}
        onPointerMove={(event) => isDragging && follow(event)}
        onPointerUp={() => setIsDragging(false)}
        onPointerCancel={() => setIsDragging(false)}
      >
        <FieldColours />
        {felt && isPlaced && <Between from={felt} to={place} />}
        {isMarked && (
          <div aria-hidden="true">
            <span class="guide across" />
            <span class="guide upward" />
            <span class="mark blend" data-kind={kindOfMark(isShown, guess)} />
          </div>
        )}
        {felt && <span class="mark blend" style={blendStyle(felt)} aria-hidden="true" />}
        {AXES.map((axis) => (
          <AxisSlider
            key={axis}
            axis={axis}
            name={i18n.t(isShown ? `place.shownAxis.${axis}` : `place.${axis}`)}
            value={guess ? guess[axis] : coordinates[axis]}
            start={felt?.[axis] ?? 0}
            isGuess={guess !== null}
            onMove={(value) => onPlace({ ...(guess ?? coordinates), [axis]: value })}
          />
        ))}
        {children}
      </div>
      <span class="axis start" aria-hidden="true">
        {i18n.t('place.unpleasant')}
      </span>
      <span class="axis bottom" aria-hidden="true">
        {i18n.t('place.little')}
      </span>
      <span class="axis end" aria-hidden="true">
        {i18n.t('place.pleasant')}
      </span>
      {/* The sliders say the place themselves. */}
      <p class="reading soft" aria-hidden={reading === undefined}>
        {reading ?? nameMark(coordinates, guess)}
      </p>
    </div>
  );
}

function nameMark(coordinates: Coordinates, guess: MoodPoint | null): string {
  if (guess) return i18n.t('place.guess', { place: namePlace(guess) });
  const isPlaced = coordinates.pleasantness !== null || coordinates.energy !== null;
  return isPlaced ? namePlace(coordinates) : i18n.t('place.hint');
}

const AXES = ['pleasantness', 'energy'] as const;

function kindOfMark(isShown: boolean, guess: MoodPoint | null): 'shown' | 'guess' | undefined {
  if (isShown) return 'shown';
  return guess ? 'guess' : undefined;
}

/** A thin line from one place on the field to another. */
function Between({ from, to }: { from: MoodPoint; to: MoodPoint }) {
  return (
    <svg class="between" viewBox="-1 -1 2 2" preserveAspectRatio="none" aria-hidden="true">
      <line
        vector-effect="non-scaling-stroke"
        x1={from.pleasantness}
        y1={-from.energy}
        x2={to.pleasantness}
        y2={-to.energy}
      />
    </svg>
  );
}

interface SliderProps {
  axis: keyof MoodPoint;
  name: string;
  value: number | null;
  /** From where a key moves it that is not placed yet. */
  start: number;
  /** Whether nobody said it yet. */
  isGuess: boolean;
  onMove: (value: number) => void;
}

/** How far each key moves a mark, in hundredths. */
const KEY_STEPS: Readonly<Record<string, number>> = {
  ArrowRight: KEY_STEP,
  ArrowUp: KEY_STEP,
  ArrowLeft: -KEY_STEP,
  ArrowDown: -KEY_STEP,
  PageUp: PAGE_STEP,
  PageDown: -PAGE_STEP,
  Home: -200,
  End: 200,
};

function AxisSlider({ axis, name, value, start, isGuess, onMove }: SliderProps) {
  const spoken = nameCoordinate(axis, value);
  const hundredths = Math.round((value ?? start) * 100);

  function moveByKey(event: KeyboardEvent) {
    const step = KEY_STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onMove(moveCoordinate(value ?? start, step));
  }

  return (
    <input
      autocomplete="off"
      type="range"
      class={`cover ${axis}`}
      min={-100}
      max={100}
      value={hundredths}
      aria-label={name}
      aria-valuetext={isGuess ? i18n.t('place.guess', { place: spoken }) : spoken}
      onKeyDown={moveByKey}
      onInput={(event) => onMove(event.currentTarget.valueAsNumber / 100)}
    />
  );
}

/** Whether a touch is meant for what lies on the field. */
function isOnButton({ target }: Event): boolean {
  return target instanceof Element && target.closest('button') !== null;
}
