type MozWindow = { mozInnerScreenX: number; mozInnerScreenY: number };

/**
 * Runs in a page: where on the screen the middle of something is that can be seen, named by a selector, an accessible name,
 * or the text of a control. Nothing while it is not there.
 */
export function placeOnScreen(target: string): { x: number; y: number } | null {
  const found = bySelector() ?? byName();
  if (!found) return null;

  found.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const { left, top, width, height } = found.getBoundingClientRect();
  if (width === 0 || height === 0) return null;
  const { mozInnerScreenX, mozInnerScreenY } = window as unknown as MozWindow;
  return {
    x: (mozInnerScreenX + left + width / 2) * devicePixelRatio,
    y: (mozInnerScreenY + top + height / 2) * devicePixelRatio,
  };

  function bySelector(): Element | null {
    try {
      return document.querySelector(target);
    } catch {
      return null;
    }
  }

  function byName(): Element | undefined {
    const controls = document.querySelectorAll<HTMLElement>(
      'button, a, input, textarea, select, summary, [role], [tabindex], label',
    );
    return [...controls].find((control) => names(control).some((name) => name?.trim() === target));
  }

  function names(control: HTMLElement): (string | null | undefined)[] {
    const labels = 'labels' in control ? [...((control as HTMLInputElement).labels ?? [])] : [];
    const labelledBy = (control.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
    return [
      control.getAttribute('aria-label'),
      ...labelledBy.map((id) => document.getElementById(id)?.textContent),
      ...labels.map((label) => label.textContent),
      control.textContent,
      control.getAttribute('title'),
    ];
  }
}
