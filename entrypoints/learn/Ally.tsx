import { i18n } from '@/utils/texts/i18n';
import { useRef, useState } from 'preact/hooks';
import { Card } from '@/components/sharing/Card';
import { Ways } from '@/components/sharing/Ways';
import type { Texts } from '@/utils/texts/read-texts';
import { Paragraphs } from './Paragraphs';

const PARTS = ['first', 'ask', 'listen'] as const;

/** For somebody who lives with a person who hides their feelings. */
export function Ally({ texts }: { texts: Texts }) {
  const card = useRef<HTMLDivElement>(null);
  const keys = [...texts.keys()];
  const leaveOut = keys.filter((key) => /^avoid_\d/.test(key));
  const cardText = texts.get('card') ?? '';
  const cardNote = texts.get('card_note') ?? '';

  return (
    <section id="ally" aria-labelledby="ally-title">
      <h2 id="ally-title">{i18n.t('learn.ally.title')}</h2>
      <p>{texts.get('intro')}</p>
      {PARTS.map((part) => (
        <Part key={part} title={texts.get(`${part}_title`)} text={texts.get(`${part}_text`)} />
      ))}
      <div class="part">
        <h3>{texts.get('avoid_title')}</h3>
        <ul>
          {leaveOut.map((key) => (
            <li key={key}>{texts.get(key)}</li>
          ))}
        </ul>
      </div>
      <Part title={texts.get('you_title')} text={texts.get('you_text')} />
      <SmallThing
        things={keys.filter((key) => key.startsWith('thing_')).map((key) => texts.get(key) ?? '')}
      />
      <div class="part">
        <h3>{i18n.t('learn.ally.prompts')}</h3>
        <p>{i18n.t('learn.ally.promptsHint')}</p>
        <p>
          <a class="button" href="/options.html#content" target="_blank">
            {i18n.t('learn.ally.choosePack')}
          </a>
        </p>
      </div>
      <div class="part" ref={card}>
        <h3>{i18n.t('learn.ally.card')}</h3>
        <Card text={cardText} note={cardNote} />
        <Ways
          text={`${cardText}\n\n${cardNote}`}
          findCard={() => card.current?.querySelector<SVGSVGElement>('svg.card') ?? null}
        />
      </div>
    </section>
  );
}

interface PartProps {
  title: string | undefined;
  text: string | undefined;
}

function Part({ title, text = '' }: PartProps) {
  return (
    <div class="part">
      <h3>{title}</h3>
      <Paragraphs text={text} />
    </div>
  );
}

/** One small thing to try, another one each day, and the next at a click. */
function SmallThing({ things }: { things: readonly string[] }) {
  const [turn, setTurn] = useState(() => Temporal.Now.plainDateISO().dayOfYear);
  return (
    <div class="part">
      <h3>{i18n.t('learn.ally.small')}</h3>
      <p class="thing" role="status">
        {things[turn % things.length]}
      </p>
      <p>
        <button type="button" class="button" onClick={() => setTurn(turn + 1)}>
          {i18n.t('learn.ally.another')}
        </button>
      </p>
    </div>
  );
}
