/** All that a history with a lock needs once it is unlocked; loaded only then. */
export { toCopySeal } from './seal-copies';
export { importOutbox } from './import-outbox';
export { unsealDatabase } from './unseal-database';
