import { i18n } from '@/utils/texts/i18n';
import { act, fireEvent, render, screen, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '@/entrypoints/options/App';
import { LOAD_SECTION, SECTIONS, type SectionId } from '@/entrypoints/options/sections';
import { readMessages } from '../../messages';
import { beginAfresh } from '../begin-afresh';

const messages = await readMessages();
const titleOf = (id: SectionId) => messages[`options_${id}_title`] ?? '';

const heading = (id: SectionId) =>
  screen.findByRole('heading', { level: 2, name: titleOf(id) }, { timeout: 10_000 });
const linkTo = (id: SectionId) => screen.getByRole('link', { name: titleOf(id) });

/** What the browser does when an address is entered, or a link of the page is pressed. */
async function goTo(hash: string): Promise<void> {
  await act(() => {
    history.pushState(null, '', hash);
    dispatchEvent(new Event('hashchange'));
  });
}

beforeEach(async () => {
  await beginAfresh();
  history.replaceState(null, '', '#');
  // happy-dom tells of a new hash whoever changed it, and only later.
  await new Promise((resolve) => setTimeout(resolve));
});

describe('the settings, one section at a time', () => {
  it.each(SECTIONS)('show #%s, and name it in the list', async (id) => {
    history.replaceState(null, '', `#${id}`);
    render(<App />);
    await heading(id);
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(1);
    const links = within(screen.getByRole('navigation')).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(SECTIONS.map((each) => `#${each}`));
    expect(links.filter((link) => link.getAttribute('aria-current') === 'page')).toEqual([linkTo(id)]);
  });

  it.each(['', '#', '#nothing', '#toString', '#support/lines'])(
    'show the first where the address is “%s”',
    async (hash) => {
      history.replaceState(null, '', hash === '' ? location.pathname : hash);
      render(<App />);
      await heading('frequency');
    },
  );

  it('ask for the country before all that goes by it, on the page of support', async () => {
    render(<App />);
    await goTo('#support');
    await heading('support');
    const country = screen.getByLabelText(i18n.t('support.country'));
    const danger = screen.getByText(i18n.t('support.emergency'));
    expect(country.compareDocumentPosition(danger)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('move the focus to the title by a link, and by nothing else', async () => {
    render(<App />);
    const first = await heading('frequency');
    expect(document.activeElement).not.toBe(first);
    await goTo('#support');
    const title = await heading('support');
    expect(document.activeElement).toBe(title);
    linkTo('about').focus();
    await act(() => {
      history.pushState({ scrolledTo: 120 }, '', '#frequency');
      dispatchEvent(new Event('hashchange'));
    });
    await heading('frequency');
    expect(document.activeElement).toBe(linkTo('about'));
  });

  it('keep what was begun in a section while one looks at another', async () => {
    history.replaceState(null, '', '#data');
    render(<App />);
    const word = await screen.findByLabelText<HTMLInputElement>(/^If you mean it/, {}, { timeout: 10_000 });
    fireEvent.input(word, { target: { value: 'del' } });
    await goTo('#support');
    await heading('support');
    expect(screen.queryByRole('heading', { name: titleOf('data') })).toBeNull();
    await goTo('#data');
    await heading('data');
    expect(screen.getByLabelText(/^If you mean it/)).toBe(word);
    expect(word.value).toBe('del');
  });

  it('show the last of two that were asked for, whichever is there first', async () => {
    let arrive = () => {};
    const late = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const load = LOAD_SECTION.support;
    vi.spyOn(LOAD_SECTION, 'support').mockImplementation(async () => {
      await late;
      return load();
    });
    render(<App />);
    await heading('frequency');
    await goTo('#support');
    await goTo('#about');
    await heading('about');
    await act(async () => {
      arrive();
      await vi.dynamicImportSettled();
    });
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(titleOf('about'));
  });
});
