import { i18n } from '#i18n';
import { useRef, useState } from 'preact/hooks';
import type { Answers } from '@/utils/checkin/check-in';
import { nameCoordinate, namePlace } from '@/utils/vocabulary/name-place';
import { KEY_STEP, moveCoordinate, PAGE_STEP, type Place } from '@/utils/vocabulary/place';
import { blendStyle } from './blend';
import { useLoaded } from './use-loaded';
import './AffectField.css';

/** A touch moves the mark at once; the words come after it. */
const loadWords = () => import('./FieldWords');

type Coordinates = Pick<Answers, keyof Place>;

interface Props extends Coordinates {
  onPlace: (coordinates: Coordinates) => void;
}

/**
 * Where one is: left unpleasant, right pleasant, bottom little energy, top much. A touch or a drag places the mark;
 * two sliders, which lie invisibly over the field, move the same mark by key.
 */
export function AffectField({ pleasantness, energy, onPlace }: Props) {
  const field = useRef<HTMLDivElement>(null);
  const [isDragging, setIsDragging] = useState(false);
  const isPlaced = pleasantness !== null || energy !== null;
  const words = useLoaded(loadWords, isPlaced);
  const place: Place = { pleasantness: pleasantness ?? 0, energy: energy ?? 0 };

  function placeAtPointer(event: PointerEvent) {
    const box = field.current?.getBoundingClientRect();
    if (!box) return;
    onPlace({
      pleasantness: toCoordinate((event.clientX - box.left) / box.width),
      energy: toCoordinate(1 - (event.clientY - box.top) / box.height),
    });
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
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          setIsDragging(true);
          placeAtPointer(event);
        }}
        onPointerMove={(event) => isDragging && placeAtPointer(event)}
        onPointerUp={() => setIsDragging(false)}
        onPointerCancel={() => setIsDragging(false)}
      >
        {isPlaced && (
          <div aria-hidden="true">
            {words && <words.FieldWords place={place} />}
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

/** A share of the field's width or height, 0 … 1, as a coordinate of −1 … 1 in hundredths. */
function toCoordinate(share: number): number {
  return moveCoordinate(0, Math.round(share * 200 - 100));
}
