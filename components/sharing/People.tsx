import { i18n } from '@/utils/texts/i18n';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import * as v from 'valibot';
import { v7 as uuid } from 'uuid';
import { toDialled } from '@/utils/support/choose-lines';
import {
  NAME_MAX_LENGTH,
  NUMBER_MAX_LENGTH,
  personSchema,
  relationOf,
  type Person,
} from '@/utils/sharing/person';
import { RELATIONS, type Relation } from '@/utils/sharing/relations';
import { cleanLine } from '@/utils/vocabulary/custom/clean-line';
import { useLimitedInput } from '@/components/hooks/use-limited-input';
import type { PeopleKept } from '@/components/hooks/use-people';
import './People.css';
import { PRIVATE_TEXT } from '@/components/form/private-text';

interface Props {
  kept: PeopleKept;
  /** Whether a number can be written beside the name, and called. */
  withNumber?: boolean;
}

/** The people one may want to tell or to call: first names or initials, written in by hand. */
export function People({ kept, withNumber = false }: Props) {
  return (
    <div class="people">
      <p class="soft">{i18n.t('people.hint')}</p>
      <ul>
        {kept.people.map((person) => (
          <Item
            key={person.id}
            person={person}
            withNumber={withNumber}
            onChange={kept.save}
            onRemove={kept.remove}
          />
        ))}
      </ul>
      <NewPerson withNumber={withNumber} onAdd={kept.save} />
    </div>
  );
}

interface ItemProps {
  person: Person;
  withNumber: boolean;
  onChange: (person: Person) => void;
  onRemove: (id: string) => void;
}

function Item({ person, withNumber, onChange, onRemove }: ItemProps) {
  const { id, name, number } = person;
  return (
    <li>
      <span dir="auto">{name}</span>
      <RelationField
        label={i18n.t('people.relationOf', { name })}
        value={relationOf(person)}
        onChoose={(relation) => onChange({ ...person, relation })}
      />
      {withNumber && number !== null && <a href={`tel:${toDialled(number)}`}>{number}</a>}
      <button
        type="button"
        class="button plain soft"
        aria-label={i18n.t('people.removeNamed', { name })}
        onClick={() => onRemove(id)}
      >
        {i18n.t('people.remove')}
      </button>
    </li>
  );
}

interface RelationFieldProps {
  /** Said by a screen reader, where nothing stands beside the field. */
  label?: string;
  id?: string;
  value: Relation;
  onChoose: (relation: Relation) => void;
}

function RelationField({ label, id, value, onChoose }: RelationFieldProps) {
  return (
    <select
      id={id}
      aria-label={label}
      autocomplete="off"
      value={value}
      onChange={(event) => {
        const chosen = RELATIONS.find((relation) => relation === event.currentTarget.value);
        if (chosen) onChoose(chosen);
      }}
    >
      {RELATIONS.map((relation) => (
        <option key={relation} value={relation}>
          {relation === 'nobody' ? i18n.t('people.noRelation') : i18n.t(`say.relations.${relation}`)}
        </option>
      ))}
    </select>
  );
}

interface NewPersonProps {
  withNumber: boolean;
  onAdd: (person: Person) => void;
}

function NewPerson({ withNumber, onAdd }: NewPersonProps) {
  const id = useId();
  const nameInput = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [number, setNumber] = useState('');
  const [relation, setRelation] = useState<Relation>('nobody');
  const [problem, setProblem] = useState('');
  const nameField = useLimitedInput(NAME_MAX_LENGTH, setName);
  const numberField = useLimitedInput(NUMBER_MAX_LENGTH, setNumber);
  useEffect(() => setProblem(''), [name, number]);

  function add() {
    const called = cleanLine(name, NAME_MAX_LENGTH);
    const person = v.safeParse(personSchema, {
      id: uuid(),
      name: called,
      number: cleanLine(number, NUMBER_MAX_LENGTH) || null,
      ...(relation === 'nobody' ? {} : { relation }),
    });
    if (!person.success) {
      setProblem(i18n.t(called === '' ? 'people.noName' : 'people.noNumber'));
      return;
    }
    onAdd(person.output);
    setName('');
    setNumber('');
    setRelation('nobody');
    nameInput.current?.focus();
  }

  const addOnEnter = (event: KeyboardEvent) => event.key === 'Enter' && !event.isComposing && add();

  return (
    <div class="new">
      <label for={`${id}-name`}>{i18n.t('people.name')}</label>
      <input
        id={`${id}-name`}
        ref={nameInput}
        type="text"
        dir="auto"
        {...PRIVATE_TEXT}
        value={name}
        onInput={(event) => nameField.write(event.currentTarget)}
        onKeyDown={addOnEnter}
      />
      {withNumber && (
        <>
          <label for={`${id}-number`}>{i18n.t('people.number')}</label>
          <input
            id={`${id}-number`}
            type="tel"
            {...PRIVATE_TEXT}
            value={number}
            onInput={(event) => numberField.write(event.currentTarget)}
            onKeyDown={addOnEnter}
          />
        </>
      )}
      <span class="field">
        <label for={`${id}-relation`}>{i18n.t('people.relation')}</label>
        <RelationField id={`${id}-relation`} value={relation} onChoose={setRelation} />
      </span>
      <button type="button" class="button" onClick={add}>
        {i18n.t('people.add')}
      </button>
      {(nameField.isCut || numberField.isCut) && (
        <p class="soft" role="status">
          {i18n.t('written.cut', [String(nameField.isCut ? NAME_MAX_LENGTH : NUMBER_MAX_LENGTH)])}
        </p>
      )}
      {problem && (
        <p class="soft" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
