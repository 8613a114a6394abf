import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Answers } from '@/utils/checkin/check-in';
import { nameCoordinate, namePlace } from '@/utils/vocabulary/name-place';
import { KEY_STEP, moveCoordinate, PAGE_STEP, type Place } from '@/utils/vocabulary/place';
import { blendStyle } from './blend';
import { FieldColours } from './FieldColours';
import { placeAtPointer } from './place-at-pointer';
import './AffectField.css';

type Coordinates = Pick<Answers, keyof Place>;

interface Props extends Coordinates {
  onPlace: (coordinates: Coordinates) => void;
  /** What lies on the field, and is touched for itself. */
  children?: ComponentChildren;
}

/**
 * Where one is: left unpleasant, right pleasant, bottom little energy, top much. A touch or a drag places the mark;
 * two sliders, which lie invisibly over the field, move the same mark by key.
 */
export function AffectField({ pleasantness, energy, onPlace, children }: Props) {
  const field = useRef<HTMLDivElement>(null);
  const [isDragging, setIsDragging] = useState(false);
  const isPlaced = pleasantness !== null || energy !== null;
  const place: Place = { pleasantness: pleasantness ?? 0, energy: energy ?? 0 };

  function follow(event: PointerEvent) {
    if (field.current) onPlace(placeAtPointer(event, field.current));
  }

  return (
    <div class="affect-field" role="group" aria-label={i18n.t('place.field')}>
      <span class="axis top" aria-hidden="true">
        {i18n.t('place.much')}
      </span>
      <div
        ref={field}
        class="surface field-surface"
        style={isPlaced ? blendStyle(place) : undefined}
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
        {isPlaced && (
          <div aria-hidden="true">
            <span class="guide across" />
            <span class="guide upward" />
            <span class="mark blend" />
          </div>
        )}
        <AxisSlider
          axis="pleasantness"
          value={pleasantness}
          onMove={(value) => onPlace({ pleasantness: value, energy })}
        />
        <AxisSlider
          axis="energy"
          value={energy}
          onMove={(value) => onPlace({ pleasantness, energy: value })}
        />
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
      <p class="reading soft" aria-hidden="true">
        {isPlaced ? namePlace({ pleasantness, energy }) : i18n.t('place.hint')}
      </p>
    </div>
  );
}

interface SliderProps {
  axis: keyof Place;
  value: number | null;
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

function AxisSlider({ axis, value, onMove }: SliderProps) {
  const hundredths = Math.round((value ?? 0) * 100);

  function moveByKey(event: KeyboardEvent) {
    const step = KEY_STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onMove(moveCoordinate(value, step));
  }

  return (
    <input
      type="range"
      class={`cover ${axis}`}
      min={-100}
      max={100}
      value={hundredths}
      aria-label={i18n.t(`place.${axis}`)}
      aria-valuetext={nameCoordinate(axis, value)}
      onKeyDown={moveByKey}
      onInput={(event) => onMove(event.currentTarget.valueAsNumber / 100)}
    />
  );
}

/** Whether a touch is meant for what lies on the field. */
function isOnButton({ target }: Event): boolean {
  return target instanceof Element && target.closest('button') !== null;
}
