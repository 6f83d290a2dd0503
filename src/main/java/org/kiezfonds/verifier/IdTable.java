package org.kiezfonds.verifier;

/**
 * The ids seen so far, sixteen bytes each, in a table with open addressing that is at most three
 * quarters full: no objects, or a million entries would not fit into the memory they may have.
 */
final class IdTable {

    private static final int FIRST_SLOTS = 1 << 12;

    private long[] slots = new long[2 * FIRST_SLOTS];
    private long count;

    /** False where the id has been added before. Never all zero: that is an empty slot. */
    boolean add(long high, long low) {
        if (4 * (count + 1) > 3 * (slots.length / 2L)) {
            grow();
        }
        int slot = slotOf(slots, high, low);
        if (slots[slot] != 0 || slots[slot + 1] != 0) {
            return false;
        }
        slots[slot] = high;
        slots[slot + 1] = low;
        count++;
        return true;
    }

    private static int slotOf(long[] table, long high, long low) {
        // Ids made in one second begin alike: all bits have to have a say.
        long mixed = (high ^ Long.rotateLeft(low, 32)) * 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 32) ^ low) * 0xbf58476d1ce4e5b9L;
        int last = table.length / 2 - 1;
        int slot = (int) (mixed >>> 33) & last;
        while (true) {
            long h = table[2 * slot];
            long l = table[2 * slot + 1];
            if ((h == high && l == low) || (h == 0 && l == 0)) {
                return 2 * slot;
            }
            slot = (slot + 1) & last;
        }
    }

    private void grow() {
        long[] larger = new long[2 * slots.length];
        for (int slot = 0; slot < slots.length; slot += 2) {
            if (slots[slot] != 0 || slots[slot + 1] != 0) {
                int target = slotOf(larger, slots[slot], slots[slot + 1]);
                larger[target] = slots[slot];
                larger[target + 1] = slots[slot + 1];
            }
        }
        slots = larger;
    }
}
