import { i18n } from '@/utils/texts/i18n';
import type { Judge } from '@/utils/crypto/judge-passphrase';

/** The list of which words are drawn, and by which passphrases are judged. It is read when it is wanted. */
export async function readPassphraseWords(): Promise<string[]> {
  const { readTexts } = await import('@/utils/texts/read-texts');
  return (await readTexts('passphrases')).get('words')?.split(/\s+/) ?? [];
}

let judge: Judge | null = null;

async function makeJudge(): Promise<Judge> {
  const [made, words] = await Promise.all([import('@/utils/crypto/judge-passphrase'), readPassphraseWords()]);
  return made.makeJudge(words);
}

/** What is wrong with a new passphrase and its repetition, and what to do about it, or null. */
export async function findFault(passphrase: string, again: string): Promise<string | null> {
  judge ??= await makeJudge();
  const weakness = judge.findWeakness(passphrase);
  if (weakness !== null) return i18n.t(`lock.weak.${weakness}`);
  return passphrase === again ? null : i18n.t('lock.different');
}
