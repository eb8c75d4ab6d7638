package dev.schemaparity;

import dev.schemaparity.internal.model.CatalogObject;
import dev.schemaparity.internal.model.Mismatch;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.internal.model.Snapshot;

/** The statement that makes the baseline what legacy is, where the catalog queries know one. */
final class Remedy {
    private Remedy() {}

    /** Returns the statement, or null where none is known: nobody is told to drop something. */
    static String of(Mismatch mismatch, Snapshot legacy, Snapshot baseline) {
        CatalogObject wanted = legacy.objects().get(mismatch.object());
        if (wanted == null) {
            return null;
        }
        if (mismatch.attribute().equals(Mismatch.PRESENCE)) {
            return wanted.ddl();
        }
        if (mismatch.attribute().equals(Mismatch.NAME)) {
            ObjectId inBaseline = new ObjectId(mismatch.object().kind(), mismatch.baseline());
            CatalogObject renamed = baseline.objects().get(inBaseline);
            return renamed.statements().get(Mismatch.NAME) + " " + wanted.id().ownName() + ";";
        }
        return wanted.statements().get(mismatch.attribute());
    }
}
