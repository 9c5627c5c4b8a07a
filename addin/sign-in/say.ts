/** Shows one sentence on the page. */
export const say = (sentence: string): void => {
  const place = document.getElementById('status');
  if (place) place.textContent = sentence;
};
