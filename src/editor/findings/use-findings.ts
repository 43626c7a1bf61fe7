/** The findings as the editor shows them, and the way to what each is about. */
import { useMemo } from 'preact/hooks';
import { normalise } from '../../text/normalise.js';
import { useDesk, useDeskState } from '../desk.js';
import type { EditorFinding } from '../engine/checking.js';
import { useEditing, useSession } from '../use-session.js';
import { fieldId, LIST_ID } from './field.js';
import { type ShownFinding, shownFindings } from './shown-findings.js';

export function useFindings(): readonly ShownFinding[] {
  const { findings = [], suggestions } = useDeskState('findings', 'suggestions');
  const { aside } = useSession('aside');
  return useMemo(() => shownFindings(findings, aside, suggestions), [findings, aside, suggestions]);
}

/** Goes to what a finding is about: selects the place, moves the focus to the field. */
export function useWay(): (finding: EditorFinding) => void {
  const { session, showPart } = useEditing();
  const desk = useDesk();
  return ({ place, member, matter }) => {
    if (matter?.code === 'invisible') {
      showPart('text');
      findInText(matter.spelt);
      return;
    }
    if (matter?.code === 'not-mapped') {
      const wanted = normalise(matter.words);
      const { suggestions } = desk.state();
      const found = suggestions?.placed.find(({ name }) => normalise(name) === wanted);
      showPart('text');
      if (found) desk.set({ suggestion: found.mentions[0]?.start });
      else findInText(matter.words);
      return;
    }
    if (matter?.code === 'no-text') {
      showPart('text');
      return;
    }
    showPart('place');
    session.select(place);
    if (member !== undefined) focusField(place, member);
  };
}

/** Goes to the list of all findings. */
export function useListWay(): () => void {
  const { session, showPart } = useEditing();
  return () => {
    showPart('place');
    session.select(undefined);
    requestAnimationFrame(() => {
      const list = document.getElementById(LIST_ID);
      list?.scrollIntoView({ block: 'start' });
      list?.focus({ preventScroll: true });
    });
  };
}

/** Frames in which a part that has just been asked for is waited for. */
const PATIENCE = 10;

/** The first control beside the findings of a field, once it is there. */
function focusField(place: string | undefined, member: string, patience = PATIENCE): void {
  requestAnimationFrame(() => {
    const list = document.getElementById(fieldId(place, member));
    const field = list?.parentElement;
    const within = (controls: string) =>
      [...(field?.querySelectorAll<HTMLElement>(controls) ?? [])].filter(
        (each) => !list?.contains(each),
      );
    const control = within(FIELDS)[0] ?? within('button')[0] ?? list?.querySelector('button');
    if (control) {
      control.focus({ preventScroll: true });
      field?.scrollIntoView({ block: 'center' });
    } else if (patience > 0) focusField(place, member, patience - 1);
  });
}

const FIELDS = 'input:not([type="hidden"]), textarea, select';

/** Selects the words in the text and scrolls to them. */
function findInText(words: string): void {
  requestAnimationFrame(() => {
    const text = document.querySelector('.article-text');
    if (!text) return;
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(words) ?? -1;
      if (at === -1) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
      node.parentElement?.scrollIntoView({ block: 'center' });
      return;
    }
  });
}
