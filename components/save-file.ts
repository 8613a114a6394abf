/** Long enough for the browser to have taken the file over. */
const KEPT_MS = 60_000;

/** Hands a file to the browser to save, by the name given. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
