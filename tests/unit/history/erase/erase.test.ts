import { IDBFactory } from 'fake-indexeddb';
import { openDB, type IDBPDatabase } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eraseDatabases } from '@/utils/history/erase/erase';

const HISTORY = 'heartward';
const OWN_BYTES = 500_000;
/** How often one looks until a merge that was begun is over. */
const MERGE_LOOKS = 8;

const { open, deleteDatabase } = IDBFactory.prototype;
const { add } = IDBObjectStore.prototype;

/** Chromium’s files, as far as erasing has to do with them: what they take, and what is left of a database after it was deleted. */
class Files {
  isTold = true;
  isFull = false;
  loose = 0;
  first = 0;
  last = 0;
  isWritten = false;
  /** How many looks there have been since the database was deleted; null once something was written meanwhile. */
  merging: number | null = null;
  isMerged = false;
  isGone = false;

  get bytes(): number {
    return OWN_BYTES + this.loose + this.first + this.last;
  }

  measure(): StorageEstimate & { usageDetails?: { indexedDB: number } } {
    if (!this.isTold) return {};
    if (this.merging !== null && ++this.merging === MERGE_LOOKS) {
      this.isMerged = true;
      this.last = 0;
    }
    return { usageDetails: { indexedDB: this.bytes } };
  }

  add(bytes: Uint8Array) {
    if (this.isFull) throw new DOMException('', 'QuotaExceededError');
    if (bytes.every((byte) => byte === 0)) this.loose += bytes.length;
    else if (this.isWritten) this.last += bytes.length;
    else this.first += bytes.length;
  }

  delete(name: string) {
    if (name === HISTORY) {
      if (this.isWritten) this.merging = 0;
    } else if (this.isMerged) {
      // The first time it is being read still.
      if (this.isGone) this.first = 0;
      this.isGone = true;
    } else {
      this.loose = 0;
      this.isWritten = true;
      this.touch();
    }
  }

  touch() {
    if (!this.isMerged) this.merging = null;
  }
}

let files: Files;

beforeEach(async () => {
  files = new Files();
  vi.stubGlobal('indexedDB', new IDBFactory());
  (await openDB(HISTORY, 3, { upgrade: (made) => void made.createObjectStore('checkins') })).close();
  vi.spyOn(navigator.storage, 'estimate').mockImplementation(async () => files.measure());
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, ...args) {
    files.touch();
    return open.apply(this, args);
  });
  vi.spyOn(IDBFactory.prototype, 'deleteDatabase').mockImplementation(function (this: IDBFactory, name) {
    files.delete(name);
    return deleteDatabase.call(this, name);
  });
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...args) {
    files.add(args[0]);
    return add.apply(this, args);
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('erasing a database in a browser that merges its files', () => {
  it('ends once all that was in its files is gone, and writes nothing while they are merged', async () => {
    await eraseDatabases(HISTORY, 'never-was');
    expect(files).toMatchObject({ isMerged: true, bytes: OWN_BYTES });
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('goes on where it was cut off, with the ballast that is there', async () => {
    const upgrade = (made: IDBPDatabase) => void made.createObjectStore('ballast', { autoIncrement: true });
    (await openDB(HISTORY, 4, { upgrade })).close();
    await eraseDatabases(HISTORY);
    expect(files).toMatchObject({ isMerged: true, bytes: OWN_BYTES });
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('deletes it all the same where the disk is full', async () => {
    files.isFull = true;
    await eraseDatabases(HISTORY);
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('adds nothing in a browser that has a file for each database', async () => {
    files.isTold = false;
    await eraseDatabases(HISTORY);
    expect(IDBFactory.prototype.open).not.toHaveBeenCalled();
    expect(await indexedDB.databases()).toEqual([]);
  });
});
