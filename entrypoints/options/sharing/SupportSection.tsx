import { i18n } from '@/utils/texts/i18n';
import { useId, useState } from 'preact/hooks';
import { People } from '@/components/sharing/People';
import { changePart } from '@/components/hooks/use-settings';
import { WhenUnlocked } from '@/components/lock/WhenUnlocked';
import { usePeople } from '@/components/hooks/use-people';
import { useTexts } from '@/components/hooks/use-texts';
import type { Settings } from '@/utils/settings/settings';
import {
  chooseLines,
  COUNTRIES,
  isCalledOtherwise,
  isCountry,
  suggestCountry,
  toDialled,
} from '@/utils/support/choose-lines';
import { CHECKED, type Country, type SupportLine } from '@/utils/support/lines';
import { displayLocale, formatMonth } from '@/utils/time/format';
import { Choice } from '../form/Choice';
import { Part } from '../form/Part';
import type { SectionProps } from '../section-props';

type SupportSettings = Settings['support'];

/** The country of somebody who looked for theirs and did not find it. */
const ELSEWHERE = 'elsewhere';

/** Whom one can call or write to. Always the same, for everyone, and never a verdict. */
export function SupportSection({ settings: { support }, change: changeAll }: SectionProps) {
  const onChange = changePart(changeAll, 'support');
  const people = usePeople();
  const country = support.country !== null && isCountry(support.country) ? support.country : null;
  const { emergency, lines, forMen, directories } = chooseLines(country);
  const change = (changed: Partial<SupportSettings>) =>
    void onChange((current) => ({ ...current, ...changed }));
  const choose = (chosen: string | null) => change({ country: chosen });
  // Where no country is known yet, every number waits for it. What one has chosen with stays where it is.
  const [asksFirst] = useState(support.country === null);
  const countryChoice = <CountryChoice country={support.country} onChoose={choose} />;

  return (
    <>
      <p>{i18n.t('support.intro')}</p>
      {asksFirst && countryChoice}
      <Emergency numbers={emergency} />
      {!asksFirst && countryChoice}
      {support.country === ELSEWHERE && <p>{i18n.t('support.elsewhereHint')}</p>}
      <Lines title={i18n.t('support.lines')} lines={lines} />
      <Lines title={i18n.t('support.forMen')} lines={forMen} />
      <Lines title={i18n.t('support.directories')} lines={directories} />
      <p class="soft">
        {i18n.t('support.checked', { month: formatMonth(Temporal.PlainYearMonth.from(CHECKED), 'withYear') })}
      </p>
      <p class="row">
        {i18n.t('say.first.begin')}{' '}
        <a class="button" href="/say.html#to=line" target="_blank">
          {i18n.t('say.first.link')}
        </a>
      </p>
      <Part title={i18n.t('people.title')}>
        <WhenUnlocked isPart>
          <People kept={people} withNumber />
        </WhenUnlocked>
      </Part>
      <Choice
        type="checkbox"
        name="support"
        label={i18n.t('support.point')}
        hint={i18n.t('support.pointHint')}
        checked={support.pointsHere}
        onChange={(pointsHere) => change({ pointsHere })}
      />
    </>
  );
}

/** What to call when a life is in danger, above all else. */
function Emergency({ numbers }: { numbers: readonly string[] }) {
  return (
    <div class="emergency">
      <h3>{i18n.t('support.emergency')}</h3>
      {numbers.length === 0 ? (
        <p>{i18n.t('support.localEmergency')}</p>
      ) : (
        <p class="numbers">
          {numbers.map((number) => (
            <a key={number} href={`tel:${toDialled(number)}`}>
              {number}
            </a>
          ))}
        </p>
      )}
    </div>
  );
}

interface CountryChoiceProps {
  country: string | null;
  onChoose: (country: string | null) => void;
}

function CountryChoice({ country, onChoose }: CountryChoiceProps) {
  const id = useId();
  const suggested = country === null ? suggestCountry(navigator.languages) : null;
  const named = COUNTRIES.map((code) => ({ code, name: nameCountry(code) })).toSorted((a, b) =>
    a.name.localeCompare(b.name, displayLocale()),
  );
  return (
    <p class="row">
      <label for={id}>{i18n.t('support.country')}</label>
      <select
        autocomplete="off"
        id={id}
        value={country ?? ''}
        onChange={(event) => onChoose(event.currentTarget.value === '' ? null : event.currentTarget.value)}
      >
        <option value="">{i18n.t('support.choose')}</option>
        {named.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
        <option value={ELSEWHERE}>{i18n.t('support.elsewhere')}</option>
      </select>
      {suggested && (
        <button type="button" class="button" onClick={() => onChoose(suggested)}>
          {i18n.t('support.suggest', { country: sayCountry(suggested) })}
        </button>
      )}
    </p>
  );
}

interface LinesProps {
  title: string;
  lines: readonly SupportLine[];
}

function Lines({ title, lines }: LinesProps) {
  const texts = useTexts('support');
  if (lines.length === 0 || !texts) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="lines">
        {lines.map((line) => (
          <Line
            key={line.id}
            line={line}
            hours={texts.get(`${line.id}_hours`)}
            note={texts.get(`${line.id}_note`)}
          />
        ))}
      </ul>
    </>
  );
}

interface LineProps {
  line: SupportLine;
  hours: string | undefined;
  note: string | undefined;
}

function Line({ line, hours, note }: LineProps) {
  const { name, phones, sms, chat, page, isAlwaysOpen, languages } = line;
  const facts = [isAlwaysOpen ? i18n.t('support.always') : hours, nameOtherLanguages(languages)];
  return (
    <li>
      <strong dir="auto">{name}</strong>
      {(phones.length > 0 || sms) && (
        <span class="numbers">
          {phones.map((phone) => (
            <span key={phone.number}>
              <a href={`tel:${toDialled(phone.number)}`}>{phone.number}</a>
              {phone.for && ` (${nameLanguages([phone.for])})`}
            </span>
          ))}
          {sms && (
            <span>
              {sms.keyword === null ? i18n.t('support.text') : i18n.t('support.textWord', [sms.keyword])}{' '}
              <a href={`sms:${toDialled(sms.number)}`}>{sms.number}</a>
            </span>
          )}
        </span>
      )}
      <span class="soft">{facts.filter(Boolean).join(' · ')}</span>
      {note && <span class="soft">{note}</span>}
      <span class="soft pages">
        <Outside to={page} name={i18n.t('support.page')} of={name} />
        {chat && <Outside to={chat} name={i18n.t('support.chat')} of={name} />}
      </span>
    </li>
  );
}

/** A link out of Heartward. It tells the other side nothing of where it stood. */
function Outside({ to, name, of }: { to: string; name: string; of: string }) {
  return (
    <a href={to} target="_blank" rel="noopener noreferrer" aria-label={`${name}: ${of}`}>
      {name}
    </a>
  );
}

function nameCountry(code: Country): string {
  return new Intl.DisplayNames(displayLocale(), { type: 'region' }).of(code) ?? code;
}

/** A country as it is called in a sentence. */
function sayCountry(code: Country): string {
  return isCalledOtherwise(code) ? i18n.t(`support.inSentence.${code}`) : nameCountry(code);
}

/** Nothing, where it is the language that the page is read in anyway. */
function nameOtherLanguages(codes: readonly string[]): string {
  return codes.join() === i18n.t('app.language') ? '' : nameLanguages(codes);
}

function nameLanguages(codes: readonly string[]): string {
  const names = new Intl.DisplayNames(displayLocale(), { type: 'language' });
  return codes.map((code) => names.of(code) ?? code).join(', ');
}
