package dev.schemaparity.internal.compare;

import dev.schemaparity.internal.model.Mismatch;
import dev.schemaparity.internal.model.ObjectId;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can explain a mismatch of an object: a parent of it, as the catalog queries name them.
 *
 * <p>{@code KIND:NAME} is an object that this one is a part of or inherits from: where it is missing, so is this one;
 * where it is of the same kind, the same change of both is told once. {@code KIND/ATTRIBUTE -> EFFECT:NAME} says that a
 * change of the attribute of that object changes the attribute EFFECT of this one: {@code column/identity ->
 * presence:public.t.id} stands at the sequence behind an identity.
 *
 * @param object the other object
 * @param attribute which of its attributes is the cause, or null for any that this object has too
 * @param effect what changes with it, or null for the same attribute
 */
record Cause(ObjectId object, String attribute, String effect) {
    private static final Pattern DERIVED = Pattern.compile("([^/]+)/(.+) -> (.+)");

    static Cause of(ObjectId parent) {
        Matcher derived = DERIVED.matcher(parent.kind());
        return derived.matches()
                ? new Cause(new ObjectId(derived.group(1), parent.name()), derived.group(2), derived.group(3))
                : new Cause(parent, null, null);
    }

    boolean explains(Mismatch mismatch, Map<String, Mismatch> ofObject) {
        if (attribute != null) {
            return mismatch.attribute().equals(effect) && ofObject.containsKey(attribute);
        }
        Mismatch same = ofObject.get(mismatch.attribute());
        return same != null
                && Objects.equals(same.legacy(), mismatch.legacy())
                && Objects.equals(same.baseline(), mismatch.baseline())
                && (mismatch.attribute().equals(Mismatch.PRESENCE)
                        || object.kind().equals(mismatch.object().kind()));
    }
}
