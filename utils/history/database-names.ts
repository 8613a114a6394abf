/** Of the history while it is open to whoever opens the browser. */
export const DATABASE_NAME = 'heartward';

/** Of the history while there is a lock. */
export const SEALED_NAME = 'heartward-locked';
