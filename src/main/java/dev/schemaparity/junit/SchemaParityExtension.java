package dev.schemaparity.junit;

import dev.schemaparity.ParityResult;
import dev.schemaparity.Verdict;
import dev.schemaparity.internal.report.AcceptedEntries;
import dev.schemaparity.internal.report.JsonReport;
import dev.schemaparity.internal.report.SummaryLine;
import dev.schemaparity.internal.report.TextReport;
import dev.schemaparity.spi.Side;
import java.nio.file.Files;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.MediaType;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.AssertionFailedError;

/** Runs the check of a class once, before its tests, and hands out the result and copies of the databases. */
final class SchemaParityExtension implements BeforeAllCallback, TestInstancePreConstructCallback, ParameterResolver {
    @Override
    public void beforeAll(ExtensionContext context) {
        SharedCheck shared = SharedChecks.of(context);
        ParityResult result = shared.result();
        if (shared.announce()) {
            System.out.println(SummaryLine.of(result));
            result.kept().forEach(line -> System.out.println("schema-parity: kept " + line));
        }
        publish(context, result);
        if (result.verdict() != Verdict.EQUAL && !isToldByATree(context)) {
            throw failure(context, result);
        }
        DatabaseFields.fill(context, context.getRequiredTestClass());
    }

    /** An instance for the whole class is made, and looked after by other extensions, before anything is set up. */
    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext instance, ExtensionContext context) {
        if (context.getTestInstanceLifecycle()
                .filter(Lifecycle.PER_CLASS::equals)
                .isPresent()) {
            DatabaseFields.fill(context, instance.getTestClass());
        }
    }

    /** A nested class shares the check, and so the tree, of the classes around it up to the one that is annotated. */
    private static boolean isToldByATree(ExtensionContext context) {
        List<Class<?>> fromOutermost = new ArrayList<>(context.getEnclosingTestClasses());
        fromOutermost.add(context.getRequiredTestClass());
        for (int i = fromOutermost.size() - 1; i >= 0; i--) {
            Class<?> testClass = fromOutermost.get(i);
            if (ParityChecks.class.isAssignableFrom(testClass)) {
                return true;
            }
            if (AnnotationSupport.isAnnotated(testClass, SchemaParity.class)) {
                return false;
            }
        }
        return false;
    }

    private static AssertionFailedError failure(ExtensionContext context, ParityResult result) {
        AssertionFailedError failure =
                new AssertionFailedError(TextReport.of(result).strip());
        Class<?> testClass = context.getRequiredTestClass();
        failure.setStackTrace(new StackTraceElement[] {
            new StackTraceElement(testClass.getName(), "<class>", testClass.getSimpleName() + ".java", -1)
        });
        return failure;
    }

    private static void publish(ExtensionContext context, ParityResult result) {
        context.publishReportEntry(
                Map.of("schema-parity", SummaryLine.of(result), "schema-parity.timing", TextReport.timing(result)));
        context.publishFile(
                "schema-parity.json",
                MediaType.APPLICATION_JSON,
                file -> Files.writeString(file, JsonReport.of(result)));
        if (result.verdict() == Verdict.DIFFERENT) {
            context.publishFile(
                    "schema-parity-accepted.toml",
                    MediaType.create("application", "toml"),
                    file -> Files.writeString(file, AcceptedEntries.of(result)));
        }
        context.publishFile(
                "schema-parity.txt",
                MediaType.TEXT_PLAIN_UTF_8,
                file -> Files.writeString(file, TextReport.of(result) + "\n" + TextReport.timing(result)));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ParityResult.class || side(parameter) != null;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        SharedCheck shared = SharedChecks.of(context);
        Class<?> type = parameter.getParameter().getType();
        if (type == ParityResult.class) {
            return shared.result();
        }
        Side side = side(parameter);
        if (type == DataSource.class) {
            return DatabaseCopy.in(context, shared, side).dataSource();
        }
        if (type == Connection.class) {
            return DatabaseCopy.in(context, shared, side).connection();
        }
        throw new ParameterResolutionException(
                "The parameter '%s' is marked @%s, but is a %s. A copy of a database is given as javax.sql.DataSource or java.sql.Connection."
                        .formatted(
                                parameter.getParameter().getName(),
                                side == Side.LEGACY ? "Legacy" : "Baseline",
                                type.getName()));
    }

    private static Side side(ParameterContext parameter) {
        boolean legacy = parameter.isAnnotated(Legacy.class);
        boolean baseline = parameter.isAnnotated(Baseline.class);
        if (legacy && baseline) {
            throw new ParameterResolutionException(
                    "The parameter '%s' is marked both @Legacy and @Baseline. Choose one."
                            .formatted(parameter.getParameter().getName()));
        }
        return legacy ? Side.LEGACY : baseline ? Side.BASELINE : null;
    }
}
