package dev.schemaparity;

import java.util.ArrayList;
import java.util.List;

/**
 * Names the legacy migrations that brought what differs, as far as they are known: each is null where it is not.
 *
 * @param introducedBy the migration that created the object or gave it the legacy value, such as {@code V127__add_index.sql};
 *     for an object that legacy lacks, the one that had created it
 * @param changedBy where that is not known, the migration that last changed the object, whatever it changed of it; a row of
 *     a table does not tell whether it was inserted then, or was there before
 * @param droppedBy for an object that legacy lacks, the migration that dropped it
 */
public record Origin(String introducedBy, String changedBy, String droppedBy) {
    /**
     * Tells it in words.
     *
     * @return such as {@code introduced by V3__a.sql, dropped by V7__b.sql}
     */
    @Override
    public String toString() {
        List<String> words = new ArrayList<>();
        if (introducedBy != null) {
            words.add("introduced by " + introducedBy);
        }
        if (changedBy != null) {
            words.add("last changed by " + changedBy);
        }
        if (droppedBy != null) {
            words.add("dropped by " + droppedBy);
        }
        return String.join(", ", words);
    }
}
