package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.internal.model.Setting;
import dev.schemaparity.junit.SchemaParity;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/** What messages say that can be set can be set so. */
class SettingsTests {
    private static final Set<String> MEMBERS = Stream.of(SchemaParity.class.getDeclaredMethods())
            .map(member -> member.getName())
            .collect(Collectors.toSet());

    @ParameterizedTest
    @EnumSource
    void areOptionsOfTheCommandAndMembersOfTheAnnotation(Setting setting) {
        assertThat(new CommandLine(new CheckCommand()).getCommandSpec().optionsMap())
                .containsKey(setting.option());
        assertThat(MEMBERS).contains(setting.member());
    }

    @Test
    void areWrittenAsTheShellAndJavaTakeThem() {
        assertThat(Setting.TIMEOUT).hasToString("--timeout, or timeout in the annotation");
        assertThat(Setting.ISOLATION.as("server"))
                .isEqualTo("--isolation server, or isolation = Isolation.SERVER in the annotation");
        assertThat(Setting.VOLATILE_COLUMNS.as("public.\"It's\".a\\b"))
                .isEqualTo(
                        "--volatile-columns 'public.\"It'\\''s\".a\\b', or volatileColumns = \"public.\\\"It's\\\".a\\\\b\" in the annotation");
        assertThat(Setting.FIND_VOLATILE_COLUMNS.on())
                .isEqualTo("--find-volatile-columns, or findVolatileColumns = true in the annotation");
    }
}
