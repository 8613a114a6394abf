/** What one may call this computer, by the names of its browser and its system: "Firefox, Linux". */
export function guessComputerName({ userAgent } = navigator): string {
  const find = (names: readonly (readonly [mark: RegExp, name: string])[]) =>
    names.find(([mark]) => mark.test(userAgent))?.[1];
  const browser = find([
    [/Firefox\//, 'Firefox'],
    [/Edg\//, 'Edge'],
    [/OPR\//, 'Opera'],
    [/Chrome\//, 'Chrome'],
  ]);
  const system = find([
    [/Windows/, 'Windows'],
    [/CrOS/, 'Chromebook'],
    [/Mac OS/, 'Mac'],
    [/Linux/, 'Linux'],
  ]);
  return [browser, system].filter((part) => part !== undefined).join(', ');
}
