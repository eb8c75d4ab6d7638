package dev.schemaparity.cli;

import dev.schemaparity.spi.Database;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Stands before a real server, and has it say that it is of a later major version: in what it tells each client at the
 * start, and in what it answers. All else is the real one's.
 */
final class NewerServer implements AutoCloseable {
    private static final int ENCRYPTION_IN_TLS = 80_877_103;
    private static final int ENCRYPTION_IN_GSS = 80_877_104;

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    private final Database before;
    private final int port;
    private final int majorVersion;
    private final String realVersion;
    private final String realNumber;
    private final String absentColumn;

    /**
     * Starts to listen.
     *
     * @param absentColumn a column that the later version has no more, null for none
     */
    NewerServer(Database before, int majorVersion, String absentColumn) throws IOException, SQLException {
        this.before = before;
        this.port = Integer.parseInt(before.jdbcUrl().replaceAll(".*:(\\d+)/.*", "$1"));
        this.majorVersion = majorVersion;
        this.absentColumn = absentColumn;
        try (Connection connection = before.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT current_setting('server_version'), current_setting('server_version_num')")) {
            row.next();
            realVersion = row.getString(1);
            realNumber = row.getString(2);
        }
        daemon(this::accept);
    }

    String jdbcUrl() {
        return before.jdbcUrl().replace(":" + port + "/", ":" + listening.getLocalPort() + "/");
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void daemon(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // One of both has closed the connection, or the test is over.
                return;
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listening.accept();
            daemon(() -> {
                try (client;
                        Socket server = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
                    daemon(() -> {
                        try (client;
                                server) {
                            ask(client, server);
                        }
                    });
                    answer(server, client);
                }
            });
        }
    }

    private void ask(Socket client, Socket server) throws IOException {
        DataInputStream from = new DataInputStream(client.getInputStream());
        DataOutputStream to = new DataOutputStream(server.getOutputStream());
        while (true) {
            byte[] first = from.readNBytes(from.readInt() - Integer.BYTES);
            int code = new DataInputStream(new ByteArrayInputStream(first)).readInt();
            if (code != ENCRYPTION_IN_TLS && code != ENCRYPTION_IN_GSS) {
                write(to, -1, first);
                break;
            }
            client.getOutputStream().write('N');
        }
        for (int type = from.read(); type >= 0; type = from.read()) {
            write(to, type, asked(from.readNBytes(from.readInt() - Integer.BYTES)));
        }
    }

    /** A name of the same length takes the place of the absent one: the server complains about that. */
    private byte[] asked(byte[] message) {
        if (absentColumn == null) {
            return message;
        }
        String text = new String(message, StandardCharsets.ISO_8859_1);
        return text.replace(absentColumn, "x".repeat(absentColumn.length())).getBytes(StandardCharsets.ISO_8859_1);
    }

    private void answer(Socket server, Socket client) throws IOException {
        DataInputStream from = new DataInputStream(server.getInputStream());
        DataOutputStream to = new DataOutputStream(client.getOutputStream());
        for (int type = from.read(); type >= 0; type = from.read()) {
            byte[] message = from.readNBytes(from.readInt() - Integer.BYTES);
            write(to, type, type == 'S' ? parameter(message) : type == 'D' ? row(message) : message);
        }
    }

    private static void write(DataOutputStream to, int type, byte[] message) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        if (type >= 0) {
            whole.write(type);
        }
        DataOutputStream parts = new DataOutputStream(whole);
        parts.writeInt(message.length + Integer.BYTES);
        parts.write(message);
        whole.writeTo(to);
    }

    private byte[] parameter(byte[] message) {
        String[] nameAndValue = new String(message, StandardCharsets.UTF_8).split("\0");
        return nameAndValue[0].equals("server_version")
                ? ("server_version\0" + newer(realVersion) + "\0").getBytes(StandardCharsets.UTF_8)
                : message;
    }

    private byte[] row(byte[] message) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        try (DataInputStream values = new DataInputStream(new ByteArrayInputStream(message));
                DataOutputStream newer = new DataOutputStream(told)) {
            int count = values.readUnsignedShort();
            newer.writeShort(count);
            for (int i = 0; i < count; i++) {
                int length = values.readInt();
                if (length < 0) {
                    newer.writeInt(length);
                } else {
                    // As Latin-1, each byte stays what it is.
                    String value = new String(values.readNBytes(length), StandardCharsets.ISO_8859_1);
                    byte[] bytes = newer(value).getBytes(StandardCharsets.ISO_8859_1);
                    newer.writeInt(bytes.length);
                    newer.write(bytes);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return told.toByteArray();
    }

    private String newer(String value) {
        if (value.equals(realNumber)) {
            return Integer.toString(majorVersion * 10_000);
        }
        return value.equals(realVersion) ? majorVersion + ".0" : value;
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
