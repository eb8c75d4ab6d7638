package dev.schemaparity;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The text of a POM, without its parents. */
record Pom(Document document) {
    static Pom read(Path file) throws IOException, SAXException, ParserConfigurationException {
        return parse(Files.readString(file));
    }

    static Pom parse(String xml) throws IOException, SAXException, ParserConfigurationException {
        return new Pom(DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml))));
    }

    /** Lists every dependency, managed ones too, as {@code GROUP:ARTIFACT} and, where it has one, {@code :VERSION}. */
    List<String> dependencies() {
        return coordinates("dependency");
    }

    /** Lists every plugin likewise; those of Maven itself as {@code ARTIFACT:VERSION}. */
    List<String> plugins() {
        return coordinates("plugin");
    }

    private List<String> coordinates(String tag) {
        List<String> coordinates = new ArrayList<>();
        NodeList elements = document.getElementsByTagName(tag);
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            coordinates.add(Stream.of("groupId", "artifactId", "version")
                    .map(name -> text(element, name))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(":")));
        }
        return coordinates;
    }

    private String text(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        String text =
                found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
        return Pattern.compile("\\$\\{(.+?)}")
                .matcher(text)
                .replaceAll(property ->
                        document.getElementsByTagName(property.group(1)).item(0).getTextContent());
    }
}
