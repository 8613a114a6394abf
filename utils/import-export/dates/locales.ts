/**
 * Every language of which CLDR, and so a browser, knows how it writes days and times; then the regions and scripts that
 * have other names for them than their language has. What a browser does not know itself, it leaves out.
 */
export const LOCALES = Intl.DateTimeFormat.supportedLocalesOf(
  `en de fr es it pt nl sv da nb fi pl cs sk hu ro bg el ru uk tr id vi th ja ko zh ar he fa hi ca hr sr sl et lv lt
  af agq ak am ars as asa ast az ba bas be bem bez bg bgc bho blo bm bn bo br brx bs bua ccp ce ceb cgg chr ckb
  csw cv cy dav dje doi dsb dua dyo dz ebu ee eo eu ewo ff fil fo fur fy ga gd gl gsw gu guz gv ha haw hsb hy ia ig
  ii is jgo jmc jv ka kab kam kde kea kgp khq ki kk kkj kl kln km kn kok ks ksb ksf ksh ku kw kxv ky lag lb lg lij
  lkt lmo ln lo lrc lu luo luy mas mer mfe mg mgh mgo mi mk ml mn mni mr ms mt mua my mzn naq nd nds ne nmg nn nnh
  nqo nso nus nyn oc om or os pa pcm pms prg ps qu raj rm rn rof rw rwk sa sah saq sat sbp sc scn sd se seh ses sg
  shi shn si smn sn so sq st su sw szl ta te teo tg ti tk tn to tok tt twq tyv tzm ug ur uz vai vec vmw vun wae wo
  xh xnr xog yav yi yo yrl yue za zgh zu
  ar-DZ ar-IQ ar-LY ar-MA ar-MR az-Cyrl bn-IN bs-Cyrl de-AT en-AU en-CA en-GB en-IN en-ZA es-AR es-CO es-MX es-US
  fa-AF ff-Adlm fr-CA fr-CH fr-HT fr-MA fr-RE ha-NE hi-Latn kk-Arab kok-Latn ks-Deva kxv-Deva pa-Arab pt-AO pt-PT
  ro-MD sd-Deva se-FI shi-Latn sr-Cyrl-BA sr-Cyrl-ME sr-Latn sr-Latn-BA sr-Latn-ME sw-CD ur-IN uz-Arab uz-Cyrl
  vai-Latn yo-BJ yue-Hans zh-Hant zh-Hant-HK`
    .trim()
    .split(/\s+/),
);
