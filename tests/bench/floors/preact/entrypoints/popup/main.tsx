import { render } from 'preact';
import { useState } from 'preact/hooks';

function Floor() {
  const [isAnswered, setIsAnswered] = useState(false);
  return (
    <button type="button" aria-pressed={isAnswered} onClick={() => setIsAnswered(true)}>
      Answer
    </button>
  );
}

render(<Floor />, document.body);
