import { useEffect, useRef, type RefObject } from 'react';

/**
 * Brings what a check found into view after each, unless something is asked: that stands above, and comes first.
 * @param turn counts the checks
 */
export const useBroughtIntoView = (turn: number, asked: number): RefObject<HTMLDivElement> => {
  const top = useRef<HTMLDivElement>(null);
  const seen = useRef(0);
  useEffect(() => {
    if (turn > seen.current && asked === 0) top.current?.scrollIntoView({ block: 'start' });
    seen.current = turn;
  }, [turn, asked]);
  return top;
};
