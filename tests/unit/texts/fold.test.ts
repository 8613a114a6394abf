import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '@/utils/texts/fold';

describe('folding a text for a search', () => {
  it.each([
    ['German', 'Straße', 'strasse'],
    ['an accent typed as an apostrophe', 'can´t', "can't"],
    ['a double prime', 'tall: 6′ 2″', "tall: 6' 2''"],
    ['German capitals', 'STRASSE', 'straße'],
    ['German capitals with ẞ', 'STRAẞE', 'strasse'],
    ['Polish', 'Łódź', 'lodz'],
    ['French', 'Œuvre', 'oeuvre'],
    ['Danish', 'kærlighed på Sjælland', 'kaerlighed pa sjaelland'],
    ['Norwegian', 'Tromsø', 'tromso'],
    ['Croatian', 'đak', 'dak'],
    ['Icelandic', 'Það', 'thad'],
    ['Turkish', 'kızgın', 'kizgin'],
    ['Turkish capitals', 'KIZGIN İYİ', 'kızgın iyi'],
    ['Vietnamese', 'Đà Nẵng', 'da nang'],
    ['Greek', 'ΟΔΌΣ', 'οδος'],
    ['Russian', 'Ёлка', 'елка'],
    ['Ukrainian', 'ґанок', 'ганок'],
    ['a ligature', 'ﬁne', 'fine'],
    ['wide letters', 'ＴＩＲＥＤ', 'tired'],
    ['a combining mark', 'mu\u0308de', 'müde'],
    ['no mark', 'müde', 'mude'],
    ['apostrophes', 'can’t', "can't"],
    ['another apostrophe', 'canʼt', 'can`t'],
    ['a soft hyphen', 'over\u00ADwhelmed', 'overwhelmed'],
    ['Persian letters on an Arabic keyboard', 'علی کتاب', 'علي كتاب'],
    ['alef maksura', 'على', 'علي'],
    ['Arabic with hamzas', 'أحمد إلى آخر', 'احمد الى اخر'],
    ['teh marbuta', 'مدرسة', 'مدرسه'],
    ['harakat', 'مَدْرَسَة', 'مدرسة'],
    ['tatweel', 'ســـلام', 'سلام'],
    ['a Persian half-space', 'می\u200Cخواهم', 'میخواهم'],
    ['Urdu', 'ہے', 'هي'],
    ['digits', '۱۴۰۵ ٣', '1405 3'],
    ['Hebrew points', 'שָׁלוֹם', 'שלום'],
    ['a heart with and without its colour', '❤\uFE0F', '❤'],
  ])('%s: “%s” is found by “%s”', (_, written, typed) => {
    expect(foldText(written)).toBe(foldText(typed));
  });

  it.each([
    ['Hindi vowels', 'कि', 'का'],
    ['Thai vowels', 'กา', 'กี'],
    ['kana', 'が', 'か'],
    ['Korean', '가', '각'],
  ])('%s: “%s” is another word than “%s”', (_, one, other) => {
    expect(foldText(one)).not.toBe(foldText(other));
  });

  it('changes nothing any more once it is done', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});
