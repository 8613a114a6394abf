import { createI18n } from '@wxt-dev/i18n';
import type { GeneratedI18nStructure as Structure } from '#i18n';

interface Features {
  substitutions: number;
  plural: boolean;
  namedSubstitutions?: readonly string[];
}

/** The count comes first, then what stands in by place (`$1`), then what stands in by name (`{name}`). */
type Rest<F extends Features> = [...Count<F>, ...Placed<F>, ...Named<NameOf<F>>];

type Count<F extends Features> = true extends F['plural'] ? [n: number] : [];

type Placed<F extends Features> = [F] extends [{ substitutions: 0 } | { substitutions: 1; plural: true }]
  ? []
  : [substitutions: Values<F['substitutions']>];

type Named<Name extends string> = [Name] extends [never] ? [] : [names: Record<Name, Value>];

type NameOf<F extends Features> = F extends { namedSubstitutions: readonly (infer Name extends string)[] }
  ? Name
  : never;

type Values<Length extends number> = Length extends 1
  ? [Value]
  : Length extends 2
    ? [Value, Value]
    : [Value, Value, Value];

type Value = string | number;

interface Messages {
  t: <Key extends keyof Structure>(key: Key, ...rest: Rest<Structure[Key]>) => string;
}

/**
 * The messages of `assets/locales`. The types are our own: the library's go through every message at every use, which was
 * four fifths of the time that types took to check.
 */
export const i18n: Messages = createI18n();
