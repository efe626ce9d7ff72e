import { type ChangeEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * What is typed into a field, for that field: it is taken once the field or the page is left, or by Enter in a field of one line, and
 * so is one step of undo. Escape gives it up.
 */
export function useDraft(value: string, take: (typed: string) => void) {
  const [draft, setDraft] = useState<string | null>(null);
  const settle = () => {
    if (draft !== null && draft !== value) take(draft);
    setDraft(null);
  };
  const latest = useRef(settle);
  latest.current = settle;
  const typing = draft !== null;
  useEffect(() => {
    if (!typing) return undefined;
    const leave = () => latest.current();
    window.addEventListener('pagehide', leave);
    return () => window.removeEventListener('pagehide', leave);
  }, [typing]);
  return {
    value: draft ?? value,
    onChange: (event: ChangeEvent<Field>) => setDraft(event.target.value),
    onBlur: settle,
    onKeyDown: (event: KeyboardEvent<Field>) => {
      if (event.key === 'Enter' && event.currentTarget instanceof HTMLInputElement) settle();
      if (event.key !== 'Escape' || draft === null) return;
      event.stopPropagation();
      setDraft(null);
    },
  };
}
