import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRecoveryCode, parseRecoveryCode, RECOVERY_BYTES } from '@/utils/crypto/recovery-code';

const code = fc.uint8Array({ minLength: RECOVERY_BYTES, maxLength: RECOVERY_BYTES });

describe('a recovery code', () => {
  it('is eight groups of four signs that nobody takes for others', () => {
    fc.assert(
      fc.property(code, (bytes) => {
        expect(formatRecoveryCode(bytes)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
      }),
    );
  });

  it.each<[how: string, write: (written: string) => string]>([
    ['as it stands', (written) => written],
    ['in small letters', (written) => written.toLowerCase()],
    ['without its groups', (written) => written.replaceAll('-', '')],
    ['with spaces and dashes of any kind', (written) => ` ${written.replaceAll('-', ' – ')}\n`],
    ['with O for 0 and l for 1', (written) => written.replaceAll('0', 'O').replaceAll('1', 'l')],
  ])('is read %s', (_, write) => {
    fc.assert(
      fc.property(code, (bytes) => {
        expect(parseRecoveryCode(write(formatRecoveryCode(bytes)))).toEqual(bytes);
      }),
    );
  });

  it.each(['', '0123', `${'0'.repeat(31)}U`, '0'.repeat(33), `${'0'.repeat(31)}ß`])(
    'is not “%s”',
    (written) => {
      expect(parseRecoveryCode(written)).toBeNull();
    },
  );
});
