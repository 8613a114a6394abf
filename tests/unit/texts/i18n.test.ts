import { describe, expect, it } from 'vitest';
import { i18n } from '@/utils/texts/i18n';

/** Only the types are of interest here: what would be refused is in a function that nobody calls. */
function refused(named: 'app.name' | 'place.both', counted: 'app.name' | 'time.minutes') {
  // @ts-expect-error -- There is no such message.
  i18n.t('app.nothing');
  // @ts-expect-error -- Nothing stands in there.
  i18n.t('app.name', ['a']);
  // @ts-expect-error -- The count is left out.
  i18n.t('time.minutes');
  // @ts-expect-error -- What stands in by place is left out, or is too little, or too much.
  i18n.t('written.cut');
  // @ts-expect-error
  i18n.t('written.cut', []);
  // @ts-expect-error
  i18n.t('written.cut', ['a', 'b']);
  // @ts-expect-error -- A name is left out, or is not one of its own.
  i18n.t('place.both', { energy: 'a' });
  // @ts-expect-error
  i18n.t('place.both', { energy: 'a', pleasantness: 'b', other: 'c' });
  // @ts-expect-error -- One of the two wants more.
  i18n.t(named);
  // @ts-expect-error
  i18n.t(counted);
}

describe('a message', () => {
  it('takes what stands in it, and nothing else', () => {
    expect(refused).toBeTypeOf('function');
    expect(i18n.t('app.name')).toBe('Heartward');
  });
});
