import { useEffect, useState } from 'react';

const MINUTE = 60_000;

/** This computer's clock, by the minute: for what is shown, never for what is decided. */
export const useNow = (): number => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  return now;
};
